package id.jamsos.demo.people;

/**
 * Where somebody registers.
 *
 * @param client the demo client that sends the form
 * @param channel as the form says it
 * @param agentId empty unless it is an agent
 */
record Origin(String client, String channel, String agentId) {
    static Origin of(String client, String channel) {
        return new Origin(client, channel, "");
    }
}
