package dev.chatelaine.snapshots;

import dev.chatelaine.aws.Accounts;
import dev.chatelaine.aws.Leases;
import java.time.Clock;

/**
 * What the steps work with.
 *
 * @param plan where copies go
 * @param clock what time it is
 * @param accounts the function's own account, and the target's by its role
 * @param leases keep runs apart that change the same key policy
 */
public record Means(Plan plan, Clock clock, Accounts accounts, Leases leases) {}
