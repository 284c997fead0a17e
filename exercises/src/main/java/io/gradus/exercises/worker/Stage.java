package io.gradus.exercises.worker;

import ai.djl.engine.Engine;
import io.gradus.exercises.wire.Message.Call;
import io.gradus.exercises.wire.Message.Failure.Kind;
import io.gradus.exercises.wire.Message.Open;
import io.gradus.exercises.wire.ValueCodec;
import io.gradus.exercises.wire.WireViolation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** An opened submission: the view's methods, and the object that answers them. */
final class Stage {
  private final Class<?> view;
  private final Class<?> answering;
  private final Object target;
  private final ValueCodec codec;

  private Stage(Class<?> view, Class<?> answering, Object target, ValueCodec codec) {
    this.view = view;
    this.answering = answering;
    this.target = target;
    this.codec = codec;
  }

  /**
   * Loads the learner's classes and makes an instance.
   *
   * @throws Refused if the class is missing, of another type, or can't be made
   * @throws CourseFault if the view, contract or probe is broken
   * @throws Throwable whatever the learner's initializers and constructor throw
   */
  static Stage open(Open open, ValueCodec codec) throws Throwable {
    ClassLoader course = Stage.class.getClassLoader();
    Class<?> view = courseClass(open.view(), course);
    Class<?> contract = courseClass(open.contract(), course);
    LearnerLoader loader = new LearnerLoader(course, open.classes());
    if (open.classes().values().stream().anyMatch(Stage::usesDjl)) {
      seedEngine(open.engineSeed());
    }
    Object solution = instantiate(open.learner(), contract, loader);
    if (open.probe().isEmpty()) {
      return new Stage(view, contract, solution, codec);
    }
    Class<?> probe = courseClass(open.probe().get(), course);
    return new Stage(view, view, probe(probe, contract, view, solution), codec);
  }

  private static Class<?> courseClass(String name, ClassLoader course) throws CourseFault {
    try {
      return Class.forName(name, true, course);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new CourseFault("the course's class " + name + " can't be loaded", e);
    }
  }

  /** Whether a class file names DJL: its constant pool holds names as plain ASCII. */
  private static boolean usesDjl(byte[] classFile) {
    byte[] wanted = {'a', 'i', '/', 'd', 'j', 'l', '/'};
    for (int i = 0; i + wanted.length <= classFile.length; i++) {
      if (Arrays.equals(classFile, i, i + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }

  private static void seedEngine(int seed) throws CourseFault {
    try {
      Engine.getInstance().setRandomSeed(seed);
    } catch (RuntimeException | LinkageError e) {
      throw new CourseFault("DJL's engine can't be loaded in the learner's process", e);
    }
  }

  private static Object instantiate(String name, Class<?> contract, LearnerLoader loader)
      throws Throwable {
    Class<?> learner;
    try {
      learner = Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new Refused(Kind.NO_CLASS, "there is no class " + name);
    }
    if (learner.getClassLoader() != loader) {
      throw new Refused(Kind.NO_CLASS, name + " is the name of a class of Gradus or a library");
    }
    if (!contract.isAssignableFrom(learner)) {
      throw new Refused(
          Kind.WRONG_TYPE, "%s does not implement %s".formatted(name, contract.getName()));
    }
    if (Modifier.isAbstract(learner.getModifiers()) || !Modifier.isPublic(learner.getModifiers())) {
      throw new Refused(Kind.NO_CONSTRUCTOR, name + " must be a public class that is not abstract");
    }
    Constructor<?> constructor;
    try {
      constructor = learner.getConstructor();
    } catch (NoSuchMethodException e) {
      throw new Refused(
          Kind.NO_CONSTRUCTOR, name + " needs a public constructor without parameters");
    }
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object probe(Class<?> probe, Class<?> contract, Class<?> view, Object solution)
      throws Throwable {
    if (!view.isAssignableFrom(probe)) {
      throw new CourseFault(probe.getName() + " does not implement " + view.getName());
    }
    try {
      return probe.getConstructor(contract).newInstance(solution);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new CourseFault(
          probe.getName() + " needs a public constructor (" + contract.getName() + ")", e);
    }
  }

  /**
   * Answers one call; the value encoded by the view's return type.
   *
   * @throws Throwable whatever the learner's code throws
   */
  byte[] call(Call call) throws Throwable {
    Method asked = find(view, call);
    List<Object> arguments;
    try {
      arguments =
          codec.decodeAll(call.arguments(), List.of(asked.getGenericParameterTypes()), "argument");
    } catch (WireViolation e) {
      throw new CourseFault("the grader's arguments: " + e.getMessage(), e);
    }
    Object result = invoke(methodOf(asked), arguments.toArray());
    if (asked.getReturnType() == void.class) {
      return new byte[0];
    }
    return codec.encode(result, asked.getGenericReturnType(), "result");
  }

  private static Method find(Class<?> view, Call call) throws CourseFault {
    for (Method method : view.getMethods()) {
      if (method.getName().equals(call.method()) && descriptor(method).equals(call.descriptor())) {
        return method;
      }
    }
    throw new CourseFault(
        "%s has no method %s%s".formatted(view.getName(), call.method(), call.descriptor()));
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(void.class, method.getParameterTypes()).toMethodDescriptorString();
  }

  /** The view's method, or without a probe the contract's of the same name and types. */
  private Method methodOf(Method asked) throws CourseFault {
    try {
      return answering.getMethod(asked.getName(), asked.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new CourseFault("the contract has no method " + asked, e);
    }
  }

  private Object invoke(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } catch (IllegalAccessException e) {
      throw new CourseFault("can't call " + method, e);
    }
  }
}
