using System.Buffers.Binary;
using System.Text;
using Marketplace.Platform.Http;

namespace Marketplace.Catalogue.Imports;

/// <summary>
/// Reads a zip's table of contents itself, before anything opens it: how many parts, how large they claim to become, and that nothing stands before or
/// behind. What a part claims is also enforced when it is unpacked (<see cref="BoundedStream"/>).
/// </summary>
internal static class ZipDirectory
{
    public const long MostUnpackedBytes = 96L * 1024 * 1024;
    private const int MostParts = 200;
    private const int MostEntryBytes = 600;
    private const long RatioMattersAbove = 1024 * 1024;
    private const int HighestRatio = 200;
    private const uint EndMark = 0x06054B50, EntryMark = 0x02014B50;

    /// <param name="mostEntries">A workbook has a few dozen parts.</param>
    public static Refusal? RefuseUnsafe(Stream file, int mostEntries = MostParts)
    {
        if (FindEnd(file) is not { } end) return ImportRefusals.Broken;
        var (entries, size, offset) = end;
        // Sizes of 0xFFFFFFFF mean the large format; nothing of twenty megabytes needs it.
        if (offset + (long)size > file.Length) return ImportRefusals.Broken;
        if (entries > mostEntries || size > mostEntries * MostEntryBytes) return ImportRefusals.Bomb;
        var table = new byte[size];
        file.Position = offset;
        file.ReadExactly(table);
        return RefuseEntries(table, entries);
    }

    private static Refusal? RefuseEntries(ReadOnlySpan<byte> table, int entries)
    {
        long total = 0;
        for (var number = 0; number < entries; number++)
        {
            if (table.Length < 46 || BinaryPrimitives.ReadUInt32LittleEndian(table) != EntryMark) return ImportRefusals.Broken;
            var isEncrypted = (BinaryPrimitives.ReadUInt16LittleEndian(table[8..]) & 1) != 0;
            var (packed, unpacked) = (BinaryPrimitives.ReadUInt32LittleEndian(table[20..]), BinaryPrimitives.ReadUInt32LittleEndian(table[24..]));
            int name = BinaryPrimitives.ReadUInt16LittleEndian(table[28..]);
            var length = 46 + name + BinaryPrimitives.ReadUInt16LittleEndian(table[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(table[32..]);
            if (length > table.Length) return ImportRefusals.Broken;
            total += unpacked;
            if (isEncrypted || total > MostUnpackedBytes || (unpacked > RatioMattersAbove && unpacked / Math.Max(packed, 1u) > HighestRatio)) return ImportRefusals.Bomb;
            var path = Encoding.UTF8.GetString(table.Slice(46, name));
            if (path.Contains("..", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || path.StartsWith('/')) return ImportRefusals.Broken;
            if (path.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) return ImportRefusals.Macros;
            table = table[length..];
        }
        return table.IsEmpty ? null : ImportRefusals.Broken;
    }

    // The end record is the file's last; a comment behind it is where other formats hide, so there must be none.
    private static (int Entries, uint Size, uint Offset)? FindEnd(Stream file)
    {
        if (file.Length < 22) return null;
        Span<byte> end = stackalloc byte[22];
        file.Position = file.Length - 22;
        file.ReadExactly(end);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndMark || BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) != 0) return null;
        return (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
    }
}

/// <summary>Ends in a refusal when more comes out of a part than may, whatever the part claimed.</summary>
internal sealed class BoundedStream(Stream inner, long most) : Stream
{
    private long _left = most;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _left -= read;
        return _left >= 0 ? read : throw new UnreadableFileException(ImportRefusals.Bomb);
    }

    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
