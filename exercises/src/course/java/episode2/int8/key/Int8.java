package episode2.int8.key;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import episode2.int8.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.Arrays;
import java.util.List;

/** Exercise 2.12: a byte for a category. */
@Exercise("2.12-int8")
public class Int8 implements Contract {

  @Step(3)
  @Override
  public NDArray codes(NDManager manager, String[] values, List<String> categories) {
    // region room
    if (categories.size() > MOST) {
      throw new IllegalArgumentException(
          categories.size() + " categories; a byte has room for " + MOST);
    }
    // starter
    // // Does every category fit into a byte?
    // endregion
    byte[] codes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      // region code
      int code = categories.indexOf(values[i]);
      if (code < 0) {
        throw new IllegalArgumentException(values[i] + " is not one of " + categories);
      }
      codes[i] = (byte) code;
      // starter
      // // Which number is this value's? What if it has none?
      // endregion
    }
    return manager.create(codes);
  }

  @Override
  public String[] decode(NDArray codes, List<String> categories) {
    byte[] bytes = codes.toByteArray();
    String[] values = new String[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      // region decode
      values[i] = categories.get(bytes[i]);
      // starter
      // // Which category has this code?
      // values[i] = "";
      // endregion
    }
    return values;
  }

  @Step(3)
  @Override
  public NDArray inputs(NDArray codes, List<String> categories) {
    // region inputs
    return codes.toType(DataType.INT32, false).oneHot(categories.size());
    // starter
    // // Here the network sees the code as a number. What is wrong with that?
    // return codes.toType(DataType.FLOAT32, false).expandDims(1);
    // endregion
  }

  /** Shows five islands as text, as codes, and as inputs. */
  public static void main(String[] args) {
    Int8 solution = new Int8();
    List<String> islands = List.of("Biscoe", "Dream", "Torgersen");
    String[] values = {"Torgersen", "Dream", "Biscoe", "Dream", "Torgersen"};
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray codes = solution.codes(manager, values, islands);
      System.out.println(Arrays.toString(codes.toByteArray()) + " of type " + codes.getDataType());
      System.out.println(Arrays.toString(solution.decode(codes, islands)));
      NDArray inputs = solution.inputs(codes, islands);
      System.out.println(inputs);
      System.out.printf(
          "distance of Torgersen and Dream %.3f, of Torgersen and Biscoe %.3f%n",
          inputs.get(0).sub(inputs.get(1)).norm().getFloat(),
          inputs.get(0).sub(inputs.get(2)).norm().getFloat());
    }
  }
}
