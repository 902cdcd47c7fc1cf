package org.tianwang.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.tianwang.platform.problem.InvalidProblem;

/**
 * Refuses the NUL character in an address: as in a body, PostgreSQL would answer whoever seeks or stores it with an
 * error.
 */
public class PlainAddress {

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
            throw new InvalidProblem("address", "must not hold the NUL character");
        }
    }
}
