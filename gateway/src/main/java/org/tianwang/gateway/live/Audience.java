package org.tianwang.gateway.live;

import org.tianwang.gateway.session.Caller;

/** Decides whether a listener hears an event: by role, by jurisdiction; officers only of the tasks of
 * their own crew, investigators only of the searches that they have asked for. */
record Audience(Caller caller) {

    /** Whether there is any kind he may hear. */
    boolean hearsAnything() {
        for (FeedKind kind : FeedKind.values()) {
            if (caller.hasAny(kind.roles())) {
                return true;
            }
        }
        return false;
    }

    boolean hears(FeedEvent event) {
        return mayKnow(event) && isOfHis(event);
    }

    private boolean isOfHis(FeedEvent event) {
        return event.townshipCodes().stream().allMatch(caller::covers)
                || event.alsoIn().stream().anyMatch(caller::covers);
    }

    private boolean mayKnow(FeedEvent event) {
        return caller.hasAny(event.kind().roles())
                || (caller.hasAny(event.kind().namedRoles()) && event.crew().contains(caller.user()));
    }
}
