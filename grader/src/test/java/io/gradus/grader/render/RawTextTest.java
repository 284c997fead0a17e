package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.feedback.LearnerText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Only {@link Neutral} may look into learner's text; read from the class files. */
class RawTextTest {
  private static final String OWNER = LearnerText.class.getName().replace('.', '/');

  @Test
  void noRendererPrintsLearnersTextAsItIs() throws Exception {
    List<Path> classes = classFiles(LearnerText.class, "io/gradus/grader/render");
    classes.addAll(classFiles(LearnerText.class, "io/gradus/grader/cli"));
    assertThat(classes).hasSizeGreaterThan(10);
    assertThat(readers(classes)).isSubsetOf("Neutral", "Neutral$1", "Neutral$2").isNotEmpty();
  }

  @Test
  void theCheckFindsWhatItLooksFor() throws Exception {
    List<Path> own = classFiles(RawTextTest.class, "io/gradus/grader/render");
    assertThat(readers(own)).contains("RawTextTest$Calls", "RawTextTest$Refers");
  }

  static final class Calls {
    static String leak(LearnerText text) {
      return text.raw();
    }
  }

  static final class Refers {
    static Stream<String> leak(Stream<LearnerText> texts) {
      return texts.map(LearnerText::raw);
    }
  }

  private static List<Path> classFiles(Class<?> anchor, String folder)
      throws IOException, URISyntaxException {
    Path root = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(root).isDirectory();
    if (!Files.isDirectory(root.resolve(folder))) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      return new ArrayList<>(files.filter(file -> file.toString().endsWith(".class")).toList());
    }
  }

  private static Set<String> readers(List<Path> classes) {
    Set<String> readers = new TreeSet<>();
    for (Path file : classes) {
      String name = file.getFileName().toString().replace(".class", "");
      try {
        new ClassReader(Files.readAllBytes(file)).accept(new Calling(() -> readers.add(name)), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return readers;
  }

  /** Tells of every call of, and every method reference to, {@code LearnerText.raw}. */
  private static final class Calling extends ClassVisitor {
    private final Runnable found;

    Calling(Runnable found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String type, boolean isInterface) {
          check(owner, method);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String method, String type, Handle bootstrap, Object... arguments) {
          for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
              check(handle.getOwner(), handle.getName());
            }
          }
        }

        private void check(String owner, String method) {
          if (owner.equals(OWNER) && method.equals("raw")) {
            found.run();
          }
        }
      };
    }
  }
}
