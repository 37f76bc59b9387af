/**
 * What is asked of a lake: each question opens it, has it answered elsewhere and sends the rows
 * where they belong. Nothing here changes a lake.
 */
@NullMarked
package org.gongkai.jobs.question;

import org.jspecify.annotations.NullMarked;
