/** All tables of the output together, and their description for readers. */
@NullMarked
package org.gongkai.aggregate.catalog;

import org.jspecify.annotations.NullMarked;
