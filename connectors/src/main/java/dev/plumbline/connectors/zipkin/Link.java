package dev.plumbline.connectors.zipkin;

/// That one service was seen to call another, as Zipkin adds it up.
///
/// @param parent who calls; also a broker whose messages somebody gets
/// @param child who is called; also a broker that somebody sends messages to
/// @param calls how often
/// @param errors how many of them failed
record Link(String parent, String child, long calls, long errors) {}
