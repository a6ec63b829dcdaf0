using System.Text;

namespace Marketplace.Catalogue.Imports;

/// <summary>
/// Separated text as RFC 4180 has it, record by record. UTF-8 with or without its mark, UTF-16 with one; the separator is whichever of ; , and tab
/// splits the first line. Anything else is refused rather than read wrongly.
/// </summary>
internal sealed class CsvReader : IDisposable
{
    private const int LongestCell = 32_767;
    private const int MostColumns = 100;
    private static readonly char[] Separators = [';', ',', '\t'];

    private readonly StreamReader _text;
    private readonly StringBuilder _cell = new();

    public CsvReader(Stream file) => _text = new(file, EncodingOf(file), detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);

    public IEnumerable<SheetRow> Rows()
    {
        var first = FirstLine();
        var separator = Separators.MaxBy(candidate => CountOutsideQuotes(first, candidate));
        if (CountOutsideQuotes(first, separator) == 0) throw new UnreadableFileException(ImportRefusals.Separator);
        var line = 1;
        while (_text.Peek() >= 0)
        {
            var startedAt = line;
            var row = new SheetRow(startedAt, Record(separator, ref line));
            if (!row.IsBlank) yield return row;
        }
    }

    public void Dispose() => _text.Dispose();

    private string FirstLine()
    {
        // The reader's own buffer cannot be looked at, so the first line is read and the text begun anew.
        var line = new StringBuilder();
        for (int letter; line.Length < 16_384 && (letter = _text.Read()) >= 0 && letter is not ('\n' or '\r');) line.Append((char)letter);
        _text.BaseStream.Position = 0;
        _text.DiscardBufferedData();
        if (_text.Peek() == '\uFEFF') _ = _text.Read();
        return line.ToString();
    }

    private List<Cell> Record(char separator, ref int line)
    {
        var cells = new List<Cell>();
        while (true)
        {
            var end = ReadCell(separator, ref line);
            if (cells.Count >= MostColumns) throw new UnreadableFileException(ImportRefusals.TooManyColumns);
            var text = _cell.ToString();
            cells.Add(string.IsNullOrWhiteSpace(text) ? Cell.Blank : new(text.StartsWith('=') ? CellKind.Formula : CellKind.Text, text));
            if (end != separator) return cells;
        }
    }

    // Answers what ended the cell: the separator, a line's end, or -1 for the text's end.
    private int ReadCell(char separator, ref int line)
    {
        _cell.Clear();
        var isQuoted = _text.Peek() == '"';
        if (isQuoted) ReadQuoted(ref line);
        while (true)
        {
            var letter = _text.Read();
            if (letter == '\r' && _text.Peek() == '\n') letter = _text.Read();
            if (letter is '\n' or '\r') line++;
            if (letter is -1 or '\n' or '\r' || letter == separator) return letter;
            if (isQuoted) throw new UnreadableFileException(ImportRefusals.Quotes);
            Append(letter);
        }
    }

    private void ReadQuoted(ref int line)
    {
        _ = _text.Read();
        while (true)
        {
            var letter = _text.Read();
            if (letter < 0) throw new UnreadableFileException(ImportRefusals.Quotes);
            if (letter == '"')
            {
                if (_text.Peek() != '"') return;
                _ = _text.Read();
            }
            if (letter == '\n') line++;
            Append(letter);
        }
    }

    private void Append(int letter)
    {
        if (letter is '\0' or (< ' ' and not ('\t' or '\n' or '\r')) || _cell.Length >= LongestCell) throw new UnreadableFileException(ImportRefusals.UnknownType);
        _cell.Append((char)letter);
    }

    private static int CountOutsideQuotes(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == separator && !quoted) count++;
        }
        return count;
    }

    private static Encoding EncodingOf(Stream file)
    {
        Span<byte> mark = stackalloc byte[2];
        file.Position = 0;
        var read = file.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == 2 && mark is [0xFF, 0xFE]) return new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        if (read == 2 && mark is [0xFE, 0xFF]) return new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    }
}
