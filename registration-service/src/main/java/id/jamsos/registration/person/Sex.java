package id.jamsos.registration.person;

public enum Sex {
    M,
    F
}
