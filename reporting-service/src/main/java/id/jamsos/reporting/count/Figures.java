package id.jamsos.reporting.count;

/** The numbers of one cell, or what an event adds to them. */
public record Figures(Heads heads, Money money) {
    public static final Figures NONE = new Figures(Heads.NONE, Money.NONE);

    public static Figures of(Heads heads) {
        return new Figures(heads, Money.NONE);
    }

    public static Figures of(Money money) {
        return new Figures(Heads.NONE, money);
    }

    public Figures plus(Figures other) {
        return new Figures(heads.plus(other.heads), money.plus(other.money));
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
