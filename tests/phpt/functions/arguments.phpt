--TEST--
Functions and static methods: too few, too many and wrong arguments are refused before anything happens
--FILE--
<?php
use Swoole\Coroutine\Scheduler;

/** A value of the parameter's type with which nothing is wrong. */
function fitting(ReflectionParameter $parameter): mixed
{
    $type = (string) $parameter->getType();
    return match (true) {
        $type === '' => fopen('php://memory', 'r'), // only resources cannot be declared
        $type === 'Swoole\Coroutine\Barrier' => Swoole\Coroutine\Barrier::make(),
        str_contains($type, 'array') => [],
        str_contains($type, 'callable') => 'strlen',
        str_contains($type, 'string') => '',
        str_contains($type, 'bool') => false,
        str_contains($type, 'float') => 0.0,
        default => 0,
    };
}

/** What every scalar type, array and callable refuse. */
function refused(ReflectionParameter $parameter): mixed
{
    $type = (string) $parameter->getType();
    return $type === 'mixed' ? null : (str_contains($type, 'array') || $type === 'callable' ? 'no such function' : new stdClass());
}

function thrown(Closure $call): string
{
    try {
        $call();
        return 'nothing';
    } catch (Throwable $e) {
        return $e::class . ': ' . preg_replace('/^[\w\\\\]+(::\w+)?\(\):? /', '', $e->getMessage());
    }
}

function count_text(int $least, int $most, int $given): string
{
    $kind = $least === $most ? 'exactly' : ($given < $least ? 'at least' : 'at most');
    $number = $given < $least ? $least : $most;
    return "ArgumentCountError: expects $kind $number argument" . ($number === 1 ? '' : 's') . ", $given given";
}

function check(string $name, ReflectionFunctionAbstract $function, Closure $call): int
{
    $parameters = $function->getParameters();
    $least = $function->getNumberOfRequiredParameters();
    $most = $function->isVariadic() ? PHP_INT_MAX : count($parameters);
    $fitting = array_map(fitting(...), $parameters);
    $checks = 0;
    $expect = function (array $arguments, string $wanted) use ($name, $call, &$checks) {
        $checks++;
        $got = thrown(fn () => $call(...$arguments));
        if (!str_starts_with($got, $wanted)) {
            echo "$name(", count($arguments), " arguments): $got instead of $wanted\n";
        }
    };
    if ($least > 0) {
        $expect(array_slice($fitting, 0, $least - 1), count_text($least, $most, $least - 1));
    }
    if (!$function->isVariadic()) {
        $expect([...$fitting, 1], count_text($least, $most, $most + 1));
    }
    foreach ($parameters as $i => $parameter) {
        if ($parameter->isVariadic() || refused($parameter) === null) {
            continue;
        }
        $arguments = array_slice($fitting, 0, max($least, $i + 1));
        $arguments[$i] = refused($parameter);
        $expect($arguments, 'TypeError: Argument #' . $i + 1 . " (\$$parameter->name) must be ");
    }
    return $checks;
}

// These also take other types; tests/phpt/states/arguments_*.phpt has them.
$seen = ['Swoole\Http\Response::create' => true, 'Swoole\WebSocket\Frame::pack' => true, 'Swoole\WebSocket\Server::pack' => true];
$checks = 0;
$extension = new ReflectionExtension('wsco');
foreach ($extension->getFunctions() as $name => $function) {
    $checks += check($name, $function, $function->getClosure());
}
foreach ($extension->getClasses() as $class) {
    foreach ($class->getMethods(ReflectionMethod::IS_STATIC) as $method) {
        $name = "$class->name::$method->name";
        if (!isset($seen[$name]) && $method->class === $class->name) {
            $seen[$name] = true;
            $checks += check($name, $method, $method->getClosure());
        }
    }
}
foreach ((new ReflectionClass(Scheduler::class))->getMethods() as $method) {
    $checks += check("Scheduler::$method->name", $method, $method->getClosure(new Scheduler()));
}
var_dump($checks > 300);
?>
--EXPECT--
bool(true)
