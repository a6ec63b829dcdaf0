using System.Globalization;
using QRCoder;

namespace Marketplace.Farming.Labels;

/// <summary>What stands on one label beside the square code.</summary>
/// <param name="Address">What the square code says: the lot's trace page.</param>
/// <param name="Place">The commune it grew in.</param>
/// <param name="Grams">Of one package; none for loose goods.</param>
internal sealed record Label(string Address, string Product, string LotCode, DateOnly? HarvestedOn, string Producer, string Place, long? Grams)
{
    public IEnumerable<(string Text, bool IsBold)> Lines(bool isDemo)
    {
        yield return (Product, true);
        yield return (LotCode, true);
        if (Grams is { } grams) yield return ($"Nặng {WeightOf(grams)}", false);
        if (HarvestedOn is { } day) yield return ($"Thu\u00a0hoạch {day:dd/MM/yyyy}", false);
        yield return ($"{Producer}, {Place}", false);
        if (isDemo) yield return ("DỮ LIỆU MINH HỌA", false);
    }

    // The blank before the unit does not break.
    private static string WeightOf(long grams) => grams < 1000 ? $"{grams}\u00a0g" : $"{(grams / 1000m).ToString("0.###", Vietnamese)}\u00a0kg";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
}

/// <summary>Puts labels on sheets: the square code at the left, the words beside it, as large as they fit.</summary>
internal static class LabelPrinter
{
    private const double Edge = 2.5, LargestCode = 26, MmPerPoint = 25.4 / 72;

    /// <param name="labels">Each label and how many of it.</param>
    /// <param name="skip">Places of the first sheet that are used up already.</param>
    public static byte[] Print(SheetKind kind, IReadOnlyList<(Label Label, int Count)> labels, int skip, bool isDemo)
    {
        var sheet = LabelSheet.Of(kind);
        var file = new PdfFile(sheet.PageWidth, sheet.PageHeight, $"Tem truy xuất {string.Join(", ", labels.Select(one => one.Label.LotCode))}");
        file.AddPage();
        var place = skip;
        foreach (var (label, count) in labels)
        {
            var code = QRCodeGenerator.GenerateQrCode(label.Address, QRCodeGenerator.ECCLevel.M).ModuleMatrix;
            for (var copy = 0; copy < count; copy++, place++)
            {
                if (place == sheet.Places)
                {
                    file.AddPage();
                    place = 0;
                }
                Put(file, sheet, sheet.Corner(place), label, code, isDemo);
            }
        }
        return file.Save();
    }

    private static void Put(PdfFile file, LabelSheet sheet, (double X, double Y) corner, Label label, List<System.Collections.BitArray> code, bool isDemo)
    {
        var side = Math.Min(LargestCode, sheet.Height - (2 * Edge));
        Draw(file, corner.X + Edge, corner.Y + ((sheet.Height - side) / 2), side, code);
        var (left, width) = (corner.X + Edge + side + 1, sheet.Width - side - (2 * Edge) - 1);
        var (size, lines) = Fit(label.Lines(isDemo).ToList(), width, sheet.Height - (2 * Edge));
        var line = size * MmPerPoint * LineHeight;
        var y = corner.Y + ((sheet.Height - (line * lines.Count)) / 2) + (size * MmPerPoint);
        foreach (var (text, font) in lines)
        {
            file.Text(left, y, font, size, text);
            y += line;
        }
    }

    private const double LineHeight = 1.25, LargestLetters = 10, SmallestLetters = 5;

    // The largest letters with which every word fits; a name too long even for the smallest is cut.
    private static (double Size, IReadOnlyList<(string Text, PdfFont Font)> Lines) Fit(IReadOnlyList<(string Text, bool IsBold)> lines, double widthMm, double heightMm)
    {
        for (var size = LargestLetters; ; size -= 0.5)
        {
            var wrapped = lines.SelectMany(line => Wrap(Printable(line.Text), line.IsBold ? PdfFont.Bold : PdfFont.Regular, size, widthMm / MmPerPoint)).ToList();
            var most = (int)(heightMm / (size * MmPerPoint * LineHeight));
            var fits = wrapped.Count <= most && wrapped.TrueForAll(line => line.Font.WidthOf(line.Text, size) <= widthMm / MmPerPoint);
            if (fits || size <= SmallestLetters) return (size, [.. wrapped.Take(most).Select(line => (Cut(line.Text, line.Font, size, widthMm / MmPerPoint), line.Font))]);
        }
    }

    private static IEnumerable<(string Text, PdfFont Font)> Wrap(string text, PdfFont font, double size, double width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.WidthOf(longer, size) > width)
            {
                yield return (line, font);
                longer = word;
            }
            line = longer;
        }
        if (line.Length > 0) yield return (line, font);
    }

    private static string Cut(string text, PdfFont font, double size, double width)
    {
        while (text.Length > 1 && font.WidthOf(text, size) > width) text = text[..^2] + "…";
        return text;
    }

    private static string Printable(string text) => text.Normalize(System.Text.NormalizationForm.FormC);

    // QRCoder's matrix brings the quiet zone of four modules with it; black ones beside each other are one rectangle.
    private static void Draw(PdfFile file, double x, double y, double side, List<System.Collections.BitArray> code)
    {
        var module = side / code.Count;
        for (var row = 0; row < code.Count; row++)
            for (var column = 0; column < code.Count; column++)
            {
                var first = column;
                while (column < code.Count && code[row][column]) column++;
                if (column > first) file.Fill(x + (first * module), y + (row * module), (column - first) * module, module);
            }
    }
}
