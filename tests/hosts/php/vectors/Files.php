<?php

declare(strict_types=1);

namespace Salur\Tests\Vectors;

/** The vector files, as `tests/vectors/README.md` describes them. */
final class Files
{
    /**
     * Every case in the order of the index, held to the index's counts.
     *
     * @return \Generator<int, array{Host, \stdClass}>
     */
    public static function cases(string $folder): \Generator
    {
        $index = self::read("{$folder}/index.json");
        $total = 0;
        foreach ($index->files as $entry) {
            $file = self::read("{$folder}/{$entry->file}");
            if (count($file->cases) !== $entry->cases) {
                throw new \UnexpectedValueException("{$entry->file}: " . count($file->cases) . " cases, but the index says {$entry->cases}");
            }
            foreach ($file->cases as $case) {
                $case->gateway ??= $file->gateway ?? null;
                yield [new Host((array) ($file->clients ?? [])), $case];
                ++$total;
            }
        }
        if ($total !== $index->total) {
            throw new \UnexpectedValueException("{$total} cases, but the index says {$index->total}");
        }
    }

    private static function read(string $path): \stdClass
    {
        return ExactReader::read((string) file_get_contents($path));
    }
}
