/**
 * LookupParameters: hierarchies of Parameter Store merged into one configuration.
 *
 * <p>A configuration is an overlay of paths, of which a later one overrides an earlier one, name by name. A tree is read
 * whole or refused, never in part. What was read is remembered for a short, configured time, under everything that it
 * depends on, and read once however many ask at the same time.
 *
 * <p>Facts come from the Systems Manager User Guide (<a
 * href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html#sysman-parameter-name-constraints">names
 * of parameters</a>, <a
 * href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-hierarchies.html">hierarchies</a>,
 * <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-labels.html">labels</a>) and
 * its API reference.
 */
package dev.chatelaine.parameters;
