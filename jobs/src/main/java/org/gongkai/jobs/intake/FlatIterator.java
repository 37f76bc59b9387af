package org.gongkai.jobs.intake;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Many values for one, each made when it is asked for: a Stream would gather them. */
final class FlatIterator<A, B> implements Iterator<B> {

  private final Iterator<A> outer;
  private final Function<A, Iterator<B>> values;
  private Iterator<B> inner = Collections.emptyIterator();

  FlatIterator(Iterator<A> outer, Function<A, Iterator<B>> values) {
    this.outer = outer;
    this.values = values;
  }

  @Override
  public boolean hasNext() {
    while (!inner.hasNext() && outer.hasNext()) {
      inner = values.apply(outer.next());
    }
    return inner.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return inner.next();
  }
}
