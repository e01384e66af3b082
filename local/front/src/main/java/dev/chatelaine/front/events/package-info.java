/**
 * Events that AWS's services send to the default event bus, and ministack does not: it makes none, and its PutEvents
 * refuses sources that begin with {@code aws.}. A service of the front hands its events to {@link
 * dev.chatelaine.front.events.Events}; the rules stay in ministack, where CloudFormation made them, and are matched here by
 * AWS's own event-ruler.
 *
 * <p>Targets are functions and queues of the event's account and region, if their own policies admit EventBridge. What is
 * delivered, and what is not and why, the journal tells.
 *
 * <p>Facts: the EventBridge user guide ("Events from AWS services", "Using resource-based policies for Amazon EventBridge",
 * "Input transformation"), the API reference (Rule, Target).
 */
package dev.chatelaine.front.events;
