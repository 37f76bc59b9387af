/** The main classes for spark-submit. Everything else of the module is in the packages below. */
@NullMarked
package org.gongkai.jobs;

import org.jspecify.annotations.NullMarked;
