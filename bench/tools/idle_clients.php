<?php
// The client side of bench/idle and bench/scale.

/** A process with $count connections of one kind. */
final class IdleClients
{
    private $process;
    private array $pipes = [];

    public function __construct(
        private string $kind,
        TestServer $server,
        string $path,
        private int $count,
        string $source
    ) {
        $command = [__DIR__ . '/idle_clients', $kind, (string) $server->port, $path, (string) $count, $source];
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], STDERR], $this->pipes);
        $this->expect("open $count");
    }

    /** One message, or one request, on each. */
    public function exchange(): void
    {
        fwrite($this->pipes[0], "\n");
        $this->expect("answered $this->count");
    }

    public function close(): void
    {
        fclose($this->pipes[0]);
        proc_close($this->process);
    }

    private function expect(string $line): void
    {
        $got = rtrim((string) fgets($this->pipes[1]));
        if ($got !== $line) {
            echo "FAILED: $this->kind: expected \"$line\", got \"$got\"\n";
            exit(1);
        }
    }
}
