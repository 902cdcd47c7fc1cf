package org.tianwang.system;

import org.tianwang.system.client.Api;

/** Tries a step as those whom it is not for, before it is taken. */
final class Guard {
    private final Api api;

    Guard(Api api) {
        this.api = api;
    }

    /** Nobody without a token and no resident, who has no part in this, may do it; the answer betrays nothing more. */
    void refuses(String method, String path, Object body) {
        api.nobody().call(method, path, body).mustBeProblem(401);
        api.impostor().call(method, path, body).mustBeProblem(401);
        api.as("resident").call(method, path, body).mustBeProblem(403);
    }

    /** The right role of another township is not even told that it exists. */
    void hides(String method, String path, Object body, String foreigner) {
        api.as(foreigner).call(method, path, body).mustBeProblem(404);
    }
}
