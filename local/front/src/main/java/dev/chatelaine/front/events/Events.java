package dev.chatelaine.front.events;

/** Where services of the front send what happened. */
@FunctionalInterface
public interface Events {
    /** Sends an event; that a target does not get it is no failure of the sender's. */
    void send(ServiceEvent event);
}
