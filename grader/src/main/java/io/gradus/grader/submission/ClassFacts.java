package io.gradus.grader.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One class file, as far as routing needs it.
 *
 * @param binaryName such as {@code episode2.BuildNet} or {@code episode2.BuildNet$1}
 * @param superTypes binary names of its superclass and its interfaces
 * @param outer the class it is declared in, if any
 * @param exercise the value of its {@code @Exercise}, if it has one
 * @param isPublic by itself, whatever its outer class is
 * @param isAbstract whether it is abstract, an interface or an annotation
 * @param isInner whether it needs an instance of its outer class, or is local
 * @param isModule whether it is a module's declaration
 * @param hasPublicConstructor whether one is public and takes no parameters
 */
public record ClassFacts(
    String binaryName,
    List<String> superTypes,
    Optional<String> outer,
    Optional<String> exercise,
    boolean isPublic,
    boolean isAbstract,
    boolean isInner,
    boolean isModule,
    boolean hasPublicConstructor) {
  private static final String EXERCISE = "Lio/gradus/exercises/kit/Exercise;";

  public ClassFacts {
    superTypes = List.copyOf(superTypes);
  }

  /** The package's name, empty for the unnamed one. */
  public String packageName() {
    int dot = binaryName.lastIndexOf('.');
    return dot < 0 ? "" : binaryName.substring(0, dot);
  }

  /** Reads a class file; empty where it is none. */
  static Optional<ClassFacts> read(byte[] classFile) {
    Reader reader = new Reader();
    try {
      new ClassReader(classFile)
          .accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      return Optional.empty(); // ASM throws whatever broken bytes lead it to
    }
    return Optional.of(reader.facts());
  }

  private static String dotted(String internalName) {
    return internalName.replace('/', '.');
  }

  private static final class Reader extends ClassVisitor {
    private String name = "";
    private final List<String> superTypes = new ArrayList<>();
    private Optional<String> outer = Optional.empty();
    private Optional<String> exercise = Optional.empty();
    private int access;
    private boolean inner;
    private boolean constructor;

    Reader() {
      super(Opcodes.ASM9);
    }

    ClassFacts facts() {
      return new ClassFacts(
          name,
          superTypes,
          outer,
          exercise,
          has(Opcodes.ACC_PUBLIC),
          has(Opcodes.ACC_ABSTRACT),
          inner,
          has(Opcodes.ACC_MODULE),
          constructor);
    }

    private boolean has(int flag) {
      return (access & flag) != 0;
    }

    @Override
    public void visit(
        int version,
        int flags,
        String internalName,
        String signature,
        String superName,
        String[] interfaces) {
      name = dotted(internalName);
      access = flags;
      if (superName != null) {
        superTypes.add(dotted(superName));
      }
      if (interfaces != null) {
        for (String one : interfaces) {
          superTypes.add(dotted(one));
        }
      }
    }

    @Override
    public void visitInnerClass(String inside, String outside, String simpleName, int flags) {
      if (dotted(inside).equals(name)) {
        // the flags of a nested class stand here, those of the class itself lose "protected"
        access = flags;
        outer = Optional.ofNullable(outside).map(ClassFacts::dotted);
        inner = outside == null || (flags & Opcodes.ACC_STATIC) == 0;
      }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      if (!visible || !descriptor.equals(EXERCISE)) {
        return null;
      }
      return new AnnotationVisitor(Opcodes.ASM9) {
        @Override
        public void visit(String element, Object value) {
          if (element.equals("value") && value instanceof String id) {
            exercise = Optional.of(id);
          }
        }
      };
    }

    @Override
    public MethodVisitor visitMethod(
        int flags, String method, String descriptor, String signature, String[] exceptions) {
      constructor |=
          method.equals("<init>") && descriptor.equals("()V") && (flags & Opcodes.ACC_PUBLIC) != 0;
      return null;
    }
  }
}
