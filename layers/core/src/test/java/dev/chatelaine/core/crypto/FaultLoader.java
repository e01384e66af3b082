package dev.chatelaine.core.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Set;

/**
 * Loads the classes of {@code core.crypto}, and those of {@code aws} where there are any, once more, with a call of {@link Faults#allocation} before each allocation in
 * them and before each call into the Java runtime or the AWS SDK, which may allocate, and with one of {@link Faults#secret} in each key's
 * constructor. The product has no seam for it.
 */
public final class FaultLoader extends ClassLoader {

    private static final String PACKAGE = "dev.chatelaine.core.crypto.";
    private static final String ADAPTERS = "dev.chatelaine.aws.";
    private static final ClassDesc FAULTS = ClassDesc.of(Faults.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final MethodTypeDesc OF_OBJECT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);

    private static final Set<String> SECRETS = Set.of(PACKAGE + "DataKey", PACKAGE + "WipeableKey");

    /** Whose methods may allocate: the runtime's, the AWS SDK's, and those of arrays. */
    private static final List<String> OTHERS = List.of("java/", "javax/", "software/amazon/", "[");

    /** What clean-up is made of, and allocates nothing, or nothing before it has done its work. */
    private static final Set<String> NEVER_ALLOCATE = Set.of(
            "java/util/Arrays.fill",
            "java/lang/System.arraycopy",
            "java/lang/Object.<init>",
            "java/lang/Record.<init>",
            "java/lang/Throwable.addSuppressed",
            "java/util/concurrent/ThreadPoolExecutor.shutdownNow",
            "java/util/concurrent/ThreadPoolExecutor.close",
            "java/util/Optional.get",
            "java/util/Optional.isPresent",
            "java/util/Optional.isEmpty",
            "java/util/Optional.orElseThrow");

    public FaultLoader() {
        super(FaultLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!isInstrumented(name)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }
    }

    private static boolean isInstrumented(String name) {
        return (name.startsWith(PACKAGE) || name.startsWith(ADAPTERS)) && !name.equals(Faults.class.getName());
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] instrumented = instrumented(name, in.readAllBytes());
            return defineClass(name, instrumented, 0, instrumented.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] instrumented(String name, byte[] bytes) {
        ClassFile file = ClassFile.of();
        ClassTransform allocations = ClassTransform.transformingMethodBodies(FaultLoader::beforeAllocation);
        ClassTransform secrets = ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString(ConstantDescs.INIT_NAME), FaultLoader::beforeReturn);
        return file.transformClass(
                file.parse(bytes), SECRETS.contains(name) ? allocations.andThen(secrets) : allocations);
    }

    private static void beforeAllocation(CodeBuilder code, CodeElement element) {
        boolean allocates = switch (element) {
            case NewObjectInstruction i -> true;
            case NewPrimitiveArrayInstruction i -> true;
            case NewReferenceArrayInstruction i -> true;
            case NewMultiArrayInstruction i -> true;
            case InvokeDynamicInstruction i -> true;
            case InvokeInstruction call -> mayAllocate(call);
            default -> false;
        };
        if (allocates) {
            code.invokestatic(FAULTS, "allocation", NOTHING);
        }
        code.with(element);
    }

    private static boolean mayAllocate(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return OTHERS.stream().anyMatch(owner::startsWith)
                && !NEVER_ALLOCATE.contains(owner + "." + call.name().stringValue());
    }

    private static void beforeReturn(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
            code.aload(0).invokestatic(FAULTS, "secret", OF_OBJECT);
        }
        code.with(element);
    }
}
