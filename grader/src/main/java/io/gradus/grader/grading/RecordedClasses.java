package io.gradus.grader.grading;

import io.gradus.exercises.kit.record.Recorded;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Learners' classes whose trainings are recorded: the calls of {@code Model.newTrainer} and {@code
 * EasyTrain.fit} lead to {@link Recorded}, which does the same and records. Both take from the
 * stack and leave on it just what the calls did, so that nothing else in a class changes, lines
 * included.
 */
final class RecordedClasses {
  private static final String RECORDED = Type.getInternalName(Recorded.class);
  private static final String MODEL = "ai/djl/Model";
  private static final String NEW_TRAINER =
      "(Lai/djl/training/TrainingConfig;)Lai/djl/training/Trainer;";
  private static final String EASY_TRAIN = "ai/djl/training/EasyTrain";

  private RecordedClasses() {}

  /** The same classes with their trainings recorded. */
  static Map<String, byte[]> of(Map<String, byte[]> classes) {
    Map<String, byte[]> recorded = new LinkedHashMap<>();
    classes.forEach((name, bytes) -> recorded.put(name, of(bytes)));
    return recorded;
  }

  private static byte[] of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    // Copies what does not change, frames too.
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Redirecting(writer), 0);
    return writer.toByteArray();
  }

  private static final class Redirecting extends ClassVisitor {
    Redirecting(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, next) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          if (opcode != Opcodes.INVOKESTATIC
              && owner.equals(MODEL)
              && called.equals("newTrainer")
              && type.equals(NEW_TRAINER)) {
            super.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                RECORDED,
                called,
                "(L" + MODEL + ";" + NEW_TRAINER.substring(1),
                false);
          } else if (opcode == Opcodes.INVOKESTATIC
              && owner.equals(EASY_TRAIN)
              && called.equals("fit")) {
            super.visitMethodInsn(opcode, RECORDED, called, type, false);
          } else {
            super.visitMethodInsn(opcode, owner, called, type, isInterface);
          }
        }
      };
    }
  }
}
