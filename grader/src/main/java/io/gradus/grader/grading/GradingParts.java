package io.gradus.grader.grading;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.grader.compile.CompileService;
import io.gradus.grader.session.CallLimits;
import io.gradus.grader.session.WorkerPool;
import io.gradus.grader.session.WorkerSpec;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What a grading works with.
 *
 * @param course what learners see
 * @param keys what they do not
 * @param hiddenLoader loads views and hidden tests
 * @param compiler compiles learners' sources
 * @param workers runs learners' classes
 * @param worker how the worker for an exercise is started
 * @param limits what calls to a submission may use
 * @param penguins draws penguins anew; loads data only when called
 * @param baselines trains baselines; loads Tribuo only when called
 */
public record GradingParts(
    Course course,
    Keys keys,
    ClassLoader hiddenLoader,
    CompileService compiler,
    WorkerPool workers,
    Function<ExerciseSpec, WorkerSpec> worker,
    Function<ExerciseSpec, CallLimits> limits,
    Function<RandomGenerator, TabularDraw> penguins,
    Function<TabularDraw, List<BaselineScore>> baselines) {}
