/**
 * Where inputs lie: what the user names as addresses, what is found there, and the bytes. Local
 * files are read through the JDK, which takes every name as the bytes that it is; all other file
 * systems through Hadoop.
 */
@NullMarked
package org.gongkai.jobs.intake.storage;

import org.jspecify.annotations.NullMarked;
