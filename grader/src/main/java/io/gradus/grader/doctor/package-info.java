/** Tries everything that Gradus needs on a machine and names the fix for what fails. */
package io.gradus.grader.doctor;
