package episode2.select_columns;

import io.gradus.datasets.read.Penguin;
import java.util.List;

/** The contract's operations, which are on values already. */
public interface View {
  /** The inputs, {@code (N, 4)}. */
  float[][] inputs(List<Penguin> rows);

  /** The target, {@code (N)}. */
  String[] target(List<Penguin> rows);
}
