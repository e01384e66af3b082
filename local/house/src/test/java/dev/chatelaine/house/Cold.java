package dev.chatelaine.house;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a handler as Lambda's runtime does, in a process of its own: the function's folder, its jars, then the layers'
 * jars, each sorted by name; and prints what it answers, and where classes came from.
 *
 * @see <a
 *     href="https://github.com/aws/aws-lambda-java-libs/blob/main/aws-lambda-java-runtime-interface-client/src/main/java/com/amazonaws/services/lambda/runtime/api/client/CustomerClassLoader.java">CustomerClassLoader</a>
 */
final class Cold {

    private Cold() {}

    /** Arguments: the function's folder, the handler's class, the request, then names of classes to locate. */
    public static void main(String[] args) throws Exception {
        Path function = Path.of(args[0]);
        List<URL> urls = new ArrayList<>(List.of(function.toUri().toURL()));
        List<Path> layers = new ArrayList<>(House.jars(House.LIBRARIES));
        layers.addAll(House.jars(House.CHATELAINE));
        layers.sort(java.util.Comparator.comparing(Path::getFileName));
        for (Path jar : House.jars(function.resolve("lib"))) {
            urls.add(jar.toUri().toURL());
        }
        for (Path jar : layers) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), Cold.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            invoke(loader, args[1], args[2]);
            for (int i = 3; i < args.length; i++) {
                System.out.println(args[i] + " from "
                        + loader.loadClass(args[i])
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation());
            }
        }
    }

    private static void invoke(ClassLoader loader, String handler, String request) throws Exception {
        RequestStreamHandler function = (RequestStreamHandler)
                loader.loadClass(handler).getDeclaredConstructor().newInstance();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream(),
                    context());
        } catch (RuntimeException refused) {
            System.out.println(refused.getClass().getName() + ": " + refused.getMessage());
        }
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Cold.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (_, method, _) -> method.getReturnType() == int.class ? (Object) 60_000 : "x");
    }
}
