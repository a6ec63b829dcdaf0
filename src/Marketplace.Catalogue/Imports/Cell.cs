using System.Runtime.InteropServices;
using Marketplace.Platform.Http;

namespace Marketplace.Catalogue.Imports;

internal enum CellKind
{
    Blank,
    Text,
    /// <summary>A number of the spreadsheet itself, written as everywhere in the world: no format needs to be declared for it.</summary>
    Number,
    /// <summary>A day of the spreadsheet itself, as <c>dd/MM/yyyy</c>.</summary>
    Day,
    Formula,
    /// <summary>A spreadsheet's own error, such as <c>#REF!</c>.</summary>
    Fault,
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cell(CellKind Kind, string Text)
{
    public static readonly Cell Blank = new(CellKind.Blank, "");
}

/// <summary>A row of a sheet, whatever file it came from.</summary>
/// <param name="Number">As the spreadsheet program counts, from 1.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells)
{
    public Cell this[int column] => column < Cells.Count ? Cells[column] : Cell.Blank;

    public bool IsBlank => Cells.All(cell => cell.Kind is CellKind.Blank);
}

/// <summary>The file as a whole cannot be taken; raised while its rows are being read one by one, and answered as a refusal.</summary>
internal sealed class UnreadableFileException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal => refusal;
}
