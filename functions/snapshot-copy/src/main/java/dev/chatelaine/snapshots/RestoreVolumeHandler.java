package dev.chatelaine.snapshots;

import io.micronaut.context.ApplicationContext;

/** The function RestoreVolume: restores a volume from the copy. */
public final class RestoreVolumeHandler extends StepHandler {

    /** Starts the function. */
    public RestoreVolumeHandler() {
        super(VolumeRestoring::new);
    }

    /** Takes a context that stands already. */
    public RestoreVolumeHandler(ApplicationContext context) {
        super(VolumeRestoring::new, context);
    }
}
