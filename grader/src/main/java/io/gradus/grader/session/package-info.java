/** Conversations with workers: a pool that keeps one ready, and typed proxies of views. */
package io.gradus.grader.session;
