package id.jamsos.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where and of what was measured.
 *
 * @param megabytes of memory
 * @param commit of the sources; empty when nobody said
 */
record Machine(int processors, long megabytes, String system, String java, String commit) {

    static Machine here() {
        var bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                bean.getAvailableProcessors(),
                bean.getTotalMemorySize() >> 20,
                bean.getName() + " " + bean.getArch(),
                Runtime.version().toString(),
                System.getProperty("jamsos.commit", ""));
    }

    String text() {
        return "%d processors, %,d MB, %s, Java %s, commit %s".formatted(processors, megabytes, system, java, commit);
    }
}
