package id.jamsos.demo.run;

/** What is done with all people, one after the other. */
public enum Phase {
    REGISTER("Registering", "people"),
    PAY("Paying", "payments");

    private final String doing;
    private final String what;

    Phase(String doing, String what) {
        this.doing = doing;
        this.what = what;
    }

    public String doing() {
        return doing;
    }

    public String what() {
        return what;
    }
}
