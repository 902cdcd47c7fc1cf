/**
 * Who is calling: sign-in by the code flow with an encrypted cookie for browsers, bearer tokens for programs.
 * Everything behind the gate sees a {@link org.tianwang.gateway.session.Caller} and never asks how it signed in.
 */
package org.tianwang.gateway.session;
