package io.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class RecordedClassesTest {

  /** What a learner writes; compiled by the build like any class. */
  static final class Learners {
    static void train(ai.djl.Model model, ai.djl.training.TrainingConfig config) throws Exception {
      try (ai.djl.training.Trainer trainer = model.newTrainer(config)) {
        ai.djl.training.EasyTrain.fit(trainer, 3, null, null);
        model.save(java.nio.file.Path.of("x"), "x");
      }
    }
  }

  @Test
  void trainersAndFitsLeadToTheRecorderAndNothingElseChanges() throws Exception {
    byte[] before = bytes(Learners.class);
    byte[] after = RecordedClasses.of(Map.of("x", before)).get("x");
    List<String> was = calls(before);
    List<String> is = calls(after);
    assertThat(is).hasSameSizeAs(was);
    for (int i = 0; i < is.size(); i++) {
      String line = was.get(i);
      if (line.contains("newTrainer")) {
        assertThat(is.get(i))
            .endsWith(
                "io/gradus/exercises/kit/record/Recorded.newTrainer"
                    + "(Lai/djl/Model;Lai/djl/training/TrainingConfig;)Lai/djl/training/Trainer;");
      } else if (line.contains("EasyTrain.fit")) {
        assertThat(is.get(i)).contains("io/gradus/exercises/kit/record/Recorded.fit");
      } else {
        assertThat(is.get(i)).isEqualTo(line);
      }
    }
    assertThat(is).anyMatch(line -> line.contains("Recorded.fit"));
    assertThat(is).anyMatch(line -> line.contains("Recorded.newTrainer"));
    // The verifier accepts it: the class is loaded, and its method is linked.
    Class<?> loaded =
        new ClassLoader(getClass().getClassLoader()) {
          Class<?> define() {
            return defineClass(Learners.class.getName(), after, 0, after.length);
          }
        }.define();
    assertThat(loaded.getDeclaredMethods()).isNotEmpty();
  }

  private static byte[] bytes(Class<?> type) throws Exception {
    String file = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }

  /** Lines and calls in order. */
  private static List<String> calls(byte[] classFile) {
    List<String> calls = new ArrayList<>();
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLineNumber(int line, Label start) {
                    calls.add("line " + line);
                  }

                  @Override
                  public void visitMethodInsn(
                      int opcode, String owner, String called, String of, boolean isInterface) {
                    calls.add(owner + "." + called + of);
                  }
                };
              }
            },
            0);
    return calls;
  }
}
