package org.tianwang.contracts.plates;

/** A vehicle is followed no more. */
public record FollowEnded(FollowView follow) implements FollowEvent {}
