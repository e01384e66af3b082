package dev.chatelaine.bench;

/** A fresh process that seals 1 KB once and says so; {@link Startup} runs it. */
final class FirstEncrypt {

    private FirstEncrypt() {}

    /**
     * Seals.
     *
     * @param args the side
     */
    public static void main(String[] args) throws Exception {
        Task encrypt = Side.valueOf(args[0]) == Side.OURS
                ? OursCold.encrypt()
                : Peer.cold(Shape.SMALL).encrypt();
        encrypt.run();
        System.out.println("sealed");
    }
}
