package io.gradus.grader.sandbox;

/**
 * What came of trying a tier.
 *
 * @param works whether a JVM started in it and everything that must be refused was refused
 * @param reason what was tried and what came of it, one line
 * @param fix what to do about it on this platform; empty when it works
 */
public record TierReport(Tier tier, boolean works, String reason, String fix) {}
