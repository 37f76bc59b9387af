/**
 * How a test makes the moment that it needs: a process that reads or writes through a gate waits in
 * front of it until the test opens it, or ends the process.
 */
@NullMarked
package org.gongkai.jobs.gate;

import org.jspecify.annotations.NullMarked;
