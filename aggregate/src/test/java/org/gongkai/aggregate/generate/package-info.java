/** Lakes of any size made up for scale tests and benchmarks: the same ones for the same numbers. */
@NullMarked
package org.gongkai.aggregate.generate;

import org.jspecify.annotations.NullMarked;
