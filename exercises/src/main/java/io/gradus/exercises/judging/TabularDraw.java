package io.gradus.exercises.judging;

/**
 * A classification problem drawn for one grading: training rows with labels, test rows whose labels
 * stay in the trusted process.
 *
 * @param dataset the catalogue's id, such as {@code penguins}
 * @param standIn whether the rows come from a stand-in and not from real data
 * @param trainX training features, {@code (rows, features)}
 * @param trainY training classes, 0 to {@code classes - 1}
 * @param testX test features, {@code (rows, features)}
 * @param testY test classes
 * @param classes number of classes
 */
public record TabularDraw(
    String dataset,
    boolean standIn,
    float[][] trainX,
    int[] trainY,
    float[][] testX,
    int[] testY,
    int classes) {}
