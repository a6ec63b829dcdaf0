namespace Marketplace.Farming.Labels;

/// <summary>What is in the printer. The A4 sheets are those sold everywhere; a roll has one label a page.</summary>
internal enum SheetKind
{
    /// <summary>24 labels of 70 × 37 mm.</summary>
    A4Of24,
    /// <summary>40 labels of 48.5 × 25.4 mm.</summary>
    A4Of40,
    /// <summary>Thermal roll, 50 × 30 mm.</summary>
    Roll50x30,
}

/// <summary>Where the labels of a page lie, in millimetres.</summary>
internal sealed record LabelSheet(double PageWidth, double PageHeight, int Columns, int Rows, double Width, double Height)
{
    public static LabelSheet Of(SheetKind kind) => kind switch
    {
        SheetKind.A4Of24 => new(210, 297, 3, 8, 70, 37),
        SheetKind.A4Of40 => new(210, 297, 4, 10, 48.5, 25.4),
        _ => new(50, 30, 1, 1, 50, 30),
    };

    public int Places => Columns * Rows;

    /// <summary>The upper left corner of one place, counted along the rows; the grid lies in the middle of the page.</summary>
    public (double X, double Y) Corner(int place) => (
        ((PageWidth - (Columns * Width)) / 2) + (place % Columns * Width), ((PageHeight - (Rows * Height)) / 2) + (place / Columns * Height));
}
