namespace Marketplace.Catalogue.Imports;

/// <summary>How numbers are written in a file; declared by whoever sends it, never guessed.</summary>
internal enum NumberFormat
{
    /// <summary>Vietnamese: <c>1.250,5</c>.</summary>
    Comma,
    /// <summary>English: <c>1,250.5</c>.</summary>
    Point,
}

internal enum ImportStatus
{
    /// <summary>Read and compared; no listing is touched yet.</summary>
    Previewed,
    /// <summary>Rows are being stored, batch by batch.</summary>
    Storing,
    Done,
}

internal enum ImportRowState
{
    New,
    Changed,
    Unchanged,
    /// <summary>A cell cannot be taken; the row is never stored.</summary>
    Wrong,
    /// <summary>Chosen, and waiting for its batch.</summary>
    Queued,
    Stored,
    /// <summary>Chosen, but a rule said no when it was to be stored; may be tried again.</summary>
    Refused,
}

/// <summary>One file of listings as it was sent, and how far storing it has come.</summary>
internal sealed class ListingImport
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required Guid SellerId { get; init; }
    public required Guid AccountId { get; init; }
    public required string FileName { get; init; }
    public required NumberFormat NumberFormat { get; init; }
    /// <summary>JSON: the file's columns and the fields they were taken for.</summary>
    public required string Columns { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public ImportStatus Status { get; private set; } = ImportStatus.Previewed;
    /// <summary>Whether drafts that are stored go on sale at once.</summary>
    public bool Publish { get; private set; }
    /// <summary>Until then somebody is storing its rows; a run that died is taken over afterwards.</summary>
    public DateTimeOffset? WorkedOnUntil { get; private set; }
}

/// <summary>One row of the file.</summary>
internal sealed class ImportRow
{
    public required Guid ImportId { get; init; }
    /// <summary>As the spreadsheet program counts: the header is 1.</summary>
    public required int Number { get; init; }
    public required string Key { get; init; }
    public ImportRowState State { get; set; }
    /// <summary>The listing it names, when there is one already.</summary>
    public Guid? ListingId { get; init; }
    /// <summary>JSON: what stood in the recognised cells, field by field.</summary>
    public required string Cells { get; init; }
    /// <summary>JSON <see cref="RowPlan"/>; null when the row cannot be stored.</summary>
    public string? Plan { get; init; }
    /// <summary>JSON list of <see cref="RowMessage"/>; null when there is nothing to say.</summary>
    public string? Messages { get; set; }
}

/// <summary>The seller's own name (mã dòng) for a listing: the same row of tomorrow's file means the same listing.</summary>
internal sealed class ListingKey
{
    public required Guid SellerId { get; init; }
    public required string Key { get; init; }
    public required Guid ListingId { get; init; }
    /// <summary>What the file last said was available. A file that repeats it does not give sold goods back.</summary>
    public required long StatedThousandths { get; set; }
}
