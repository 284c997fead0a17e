package io.gradus.grader.sandbox;

import java.time.Duration;

/**
 * What a learner's process may use.
 *
 * @param heapMegabytes the JVM's heap
 * @param nativeMegabytes memory beside the heap (libtorch, direct buffers, stacks, class data)
 * @param processorTime over the process' whole life; counted before wall time
 * @param wallTime over one conversation; generous, so that a busy machine fails nobody
 * @param processes threads and processes together
 * @param openFiles file descriptors
 * @param fileMegabytes size of one file and of the work folder
 * @param outputBytes printed output after which it is stopped
 */
public record SandboxLimits(
    int heapMegabytes,
    int nativeMegabytes,
    Duration processorTime,
    Duration wallTime,
    int processes,
    int openFiles,
    int fileMegabytes,
    long outputBytes) {}
