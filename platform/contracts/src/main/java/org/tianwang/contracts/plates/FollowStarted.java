package org.tianwang.contracts.plates;

/** A vehicle is followed for an incident from now on. */
public record FollowStarted(FollowView follow) implements FollowEvent {}
