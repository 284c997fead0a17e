/** What the server knows of the course: its exercises, pages and hints, never a solution. */
package io.gradus.languageserver.course;
