package org.gongkai.jobs.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a process has taken from its start to its end. A process tells it of itself on a line of its
 * own, by which another one reads it.
 *
 * @param seconds wall time since the JVM was started
 * @param cpuSeconds of all its threads
 * @param residentMiB the most memory that it held at once (VmHWM); 0 where the system does not tell
 * @param heapMiB of that, the most heap in use, pool by pool
 */
record Consumption(double seconds, double cpuSeconds, long residentMiB, long heapMiB) {

  private static final String MARK = "consumed";
  private static final double NANOS = Duration.ofSeconds(1).toNanos();
  private static final double MILLIS = Duration.ofSeconds(1).toMillis();
  private static final int MIB = 1 << 20;
  private static final int KIB_IN_MIB = 1 << 10;

  /** What this process has taken so far. */
  static Consumption ofThisProcess() throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(peak -> peak.getUsed())
            .sum();
    return new Consumption(
        (System.currentTimeMillis() - started) / MILLIS,
        system.getProcessCpuTime() / NANOS,
        mostResident(),
        heap / MIB);
  }

  private static long mostResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_IN_MIB)
        .findFirst()
        .orElse(0);
  }

  /** As one line, for {@link #in}. */
  String line() {
    return String.join(
        " ",
        List.of(
            MARK,
            Double.toString(seconds),
            Double.toString(cpuSeconds),
            Long.toString(residentMiB),
            Long.toString(heapMiB)));
  }

  /**
   * What a process has told of itself.
   *
   * @param output its lines
   * @throws IllegalStateException if it has not come to its end
   */
  static Consumption in(List<String> output) {
    String[] numbers =
        output.stream()
            .filter(line -> line.startsWith(MARK))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(String.join("\n", output)))
            .split(" ");
    return new Consumption(
        Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]),
        Long.parseLong(numbers[3]),
        Long.parseLong(numbers[4]));
  }
}
