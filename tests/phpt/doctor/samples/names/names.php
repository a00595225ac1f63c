<?php

namespace App\Web {

    use Swoole\Coroutine as Routine;
    use Swoole\Coroutine\Channel as Queue, Swoole\Timer;
    use Swoole\{Http, Coroutine\WaitGroup};
    use function Swoole\Coroutine\batch as together;
    use const SWOOLE_VERSION as VERSION;

    class Coroutine
    {
        public static function sleep(): void
        {
        }
    }

    function work(Http\Request $request, ?Http\Response $response, int|Queue $queue = new Queue(1)): WaitGroup
    {
        Coroutine::sleep();       // ours
        namespace\Coroutine::sleep();
        Routine::sleep(0.1);
        Routine\System::exec('true');
        Co::sleep(1);             // App\Web\Co, which is nobody's
        \Co::noSuchMethod(1);
        go(fn () => Timer::after(1, together(...)));
        $queue->push(\SWOOLE_BASE . SWOOLE_SSL . \SWOOLE_IPC_NONE);
        $x->go();
        X::defer();
        $class = 'Swoole\Coroutine\Barrier';
        echo "${class} {$request->get['go']} Swoole\\Lock is only text\n", Timer::class;
        return (new WaitGroup(1))->add() ?? new class extends WaitGroup {
            use \Co\NoSuchTrait;
        };
    }
}

namespace {
    $chan = new chan(1);
    $chan->pop();
    go('work');
    Co\run('work');
    $match = match (true) {
        $chan instanceof Co\Channel => SWOOLE_LOG_INFO,
    };
    goto end;
    end:
}
