package dev.chatelaine.lambda;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The objects of this process that are still reachable, by class.
 *
 * @param histogram a line for each class
 */
public record LivingObjects(String histogram) {

    /** Those that live now. */
    public static LivingObjects now() throws JMException {
        return new LivingObjects((String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()}));
    }

    /** Whether there is an object of the class of this name. */
    public boolean have(String type) {
        return histogram.lines().anyMatch(line -> line.endsWith(" " + type));
    }
}
